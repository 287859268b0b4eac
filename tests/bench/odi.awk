# The peer's job, as a clinic's script would do it: quoted fields, invalid answers as missing, the index to one
# decimal with half up, its band. It prints what `fascia score odi FILE --invalid missing` prints in the columns
# subject, date, index, index_band, index_answered.
BEGIN {
    FS = ","
    OFS = ","
    print "subject", "date", "index", "index_band", "index_answered"
}
NR == 1 { next }
{
    first = 4
    date = 3
    if (index($2, "\"") == 1) { # one comma inside the quoted name
        first++
        date++
    }
    sum = answered = 0
    for (k = first; k < first + 10; k++)
        if ($k ~ /^[0-5]$/) {
            sum += $k
            answered++
        }
    if (answered == 0) next
    value = band = ""
    if (answered >= 8) {
        tenths = int((2000 * sum + 5 * answered) / (10 * answered)) # 1000 × sum / (5 × answered), rounded
        value = tenths / 10
        band = value <= 20 ? "minimal" : value <= 40 ? "moderate" : value <= 60 ? "severe" : value <= 80 ? "crippled" : "bed-bound"
    }
    print $1, $date, value, band, answered
}
