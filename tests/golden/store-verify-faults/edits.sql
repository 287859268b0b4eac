UPDATE record SET result = replace(result, '32', '34') WHERE number = 3
UPDATE record SET answers = replace(answers, '"pain":0', '"pain":5') WHERE number = 4
UPDATE record SET answers = '{' WHERE number = 4
UPDATE record SET subject = 'B05' WHERE number = 4
DELETE FROM record WHERE number = 4
DELETE FROM entry WHERE number = 4
DELETE FROM outbox WHERE entry = 5
UPDATE outbox SET operation = 'void' WHERE entry = 5
UPDATE entry SET why = 'no', time = 0 WHERE number = 3
UPDATE entry SET deed = 'shown' WHERE number = 4
UPDATE entry SET digest = x'00' WHERE number = 1
UPDATE scoring SET engine = '0.0.9'
DELETE FROM scoring
DELETE FROM source
UPDATE source SET bytes = CAST(bytes || x'0A' AS BLOB)
DROP INDEX record_key
