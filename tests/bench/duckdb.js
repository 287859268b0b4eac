// The peer's job in DuckDB, one thread: node duckdb.js FILE prints subject,date,index,index_band,index_answered.
const { DuckDBInstance } = require(`${process.env.BENCH_MODULES}/@duckdb/node-api`);

const items = "pain care lifting walking sitting standing sleeping sex social travelling".split(" ");
const given = items.map((item) => `coalesce((${item} IN ('0','1','2','3','4','5'))::INT, 0)`);
const points = items.map((item) => `CASE WHEN ${item} IN ('0','1','2','3','4','5') THEN ascii(${item}) - 48 ELSE 0 END`);

const query = (file) => `
  COPY (
    WITH counted AS (
      SELECT subject, date, ${given.join(" + ")} AS answered, ${points.join(" + ")} AS total
      FROM read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)),
    scored AS (
      SELECT *, CASE WHEN answered >= 8 THEN (2000 * total + 5 * answered) // (10 * answered) END AS tenths
      FROM counted WHERE answered > 0)
    SELECT subject, date,
      CASE WHEN tenths % 10 = 0 THEN (tenths // 10)::VARCHAR ELSE (tenths // 10) || '.' || (tenths % 10) END AS index,
      CASE WHEN tenths <= 200 THEN 'minimal' WHEN tenths <= 400 THEN 'moderate' WHEN tenths <= 600 THEN 'severe'
           WHEN tenths <= 800 THEN 'crippled' WHEN tenths IS NOT NULL THEN 'bed-bound' END AS index_band,
      answered AS index_answered
    FROM scored) TO '/dev/stdout' (FORMAT csv, HEADER)`;

(async () => {
  const database = await DuckDBInstance.create(":memory:", { threads: "1" });
  await (await database.connect()).run(query(process.argv[2]));
})();
