/* Writes an Oswestry intake file of N rows, always the same for the same N: three in a hundred
   answers blank, one in a thousand invalid, one name in twenty quoted. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const names[] = {"Adler", "Brook", "Casal", "Dunn",
                                    "Ekdal", "Fiori", "Gray",  "Holm"};

/* Marsaglia's 64-bit xorshift; nothing here needs better. */
static uint32_t below(uint64_t *state, uint32_t limit)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)((*state >> 32) % limit);
}

static void write_answer(uint64_t *state, uint32_t load)
{
    putchar(',');
    uint32_t luck = below(state, 1000);
    if (luck < 30) return;
    if (luck == 30) {
        fputs(below(state, 2) ? "7" : "x", stdout);
        return;
    }
    uint32_t answer = load + below(state, 3);
    putchar((char)('0' + (answer > 5 ? 5 : answer)));
}

static void write_row(uint64_t *state, long number)
{
    const char *name = names[below(state, 8)];
    printf("R%08ld,", number);
    if (below(state, 20) == 0)
        printf("\"%s, %c.\"", name, (char)('A' + below(state, 26)));
    else
        printf("%s", name);
    printf(",%04u-%02u-%02u", 2015 + below(state, 10), 1 + below(state, 12), 1 + below(state, 28));
    uint32_t load = below(state, 5);
    for (int item = 0; item < 10; item++)
        write_answer(state, load);
    putchar('\n');
}

int main(int count, char **words)
{
    if (count != 2) {
        fputs("usage: make ROWS\n", stderr);
        return 2;
    }
    long rows = strtol(words[1], NULL, 10);
    uint64_t state = 88172645463325252u;
    puts("subject,name,date,pain,care,lifting,walking,sitting,standing,sleeping,sex,social,"
         "travelling");
    for (long number = 1; number <= rows; number++)
        write_row(&state, number);
    return ferror(stdout) || fclose(stdout) ? 3 : 0;
}
