// The peer's job in Polars, one thread: node polars.js FILE prints subject,date,index,index_band,index_answered.
const pl = require(`${process.env.BENCH_MODULES}/nodejs-polars`);

const items = "pain care lifting walking sitting standing sleeping sex social travelling".split(" ");
const plus = (left, right) => left.add(right);

const answers = items.map((item) => {
  const value = pl.col(item).cast(pl.Int64, false);
  return pl.when(value.gtEq(0).and(value.ltEq(5))).then(value).otherwise(pl.lit(null)).alias(item);
});
const answered = items.map((item) => pl.col(item).isNotNull().cast(pl.Int64)).reduce(plus);
const total = items.map((item) => pl.col(item).fillNull(pl.lit(0)).cast(pl.Int64)).reduce(plus);
const index = pl.col("total").mul(2000).add(pl.col("answered").mul(5)).cast(pl.Float64)
  .div(pl.col("answered").mul(10)).floor().div(10).round(1);
const band = [[20, "minimal"], [40, "moderate"], [60, "severe"], [80, "crippled"], [100, "bed-bound"]].reduceRight(
  (rest, [edge, label]) => pl.when(pl.col("value").ltEq(edge)).then(pl.lit(label)).otherwise(rest), pl.lit(null));

const table = pl.scanCSV(process.argv[2], { inferSchemaLength: 0 })
  .select(pl.col("subject"), pl.col("date"), ...answers)
  .withColumns(answered.alias("answered"), total.alias("total"))
  .filter(pl.col("answered").gt(0))
  .withColumns(pl.when(pl.col("answered").gtEq(8)).then(index).otherwise(pl.lit(null)).alias("value"))
  .select(pl.col("subject"), pl.col("date"),
    pl.col("value").cast(pl.Utf8).str.replace("\\.0$", "").alias("index"),
    band.alias("index_band"), pl.col("answered").alias("index_answered"))
  .collectSync();
process.stdout.write(table.writeCSV({ includeHeader: true }));
