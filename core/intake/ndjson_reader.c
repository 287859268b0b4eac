/* placeholder */
#include "intake/reader.h"
void fa_reader_fill_ndjson(fa_reader *reader)
{
    reader->at = reader->end;
}
