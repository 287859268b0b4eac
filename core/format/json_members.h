/* Members of JSON objects, one call each: the comma, the key and the value. */
#ifndef FA_FORMAT_JSON_MEMBERS_H
#define FA_FORMAT_JSON_MEMBERS_H

#include "base/buffer.h"
#include "format/decimal.h"

/* A comma unless a bracket, a colon or nothing stands before: call it before each element. */
void fa_member_separate(fa_buffer *out);

void fa_member_key(fa_buffer *out, const char *key);                 /* comma, "key": */
void fa_member_begin(fa_buffer *out, const char *key, char bracket); /* key NULL: an element */
void fa_member_end(fa_buffer *out, char bracket);

/* What is not UTF-8 (a file's name can be anything) is written as U+FFFD. */
void fa_member_text_element(fa_buffer *out, fa_text text);
void fa_member_text(fa_buffer *out, const char *key, fa_text text);
void fa_member_text_if(fa_buffer *out, const char *key, fa_text text); /* nothing when empty */
void fa_member_integer(fa_buffer *out, const char *key, int64_t value);
void fa_member_decimal(fa_buffer *out, const char *key, fa_decimal value);
void fa_member_truth(fa_buffer *out, const char *key, bool value);

#endif
