/* Random items of every kind but words. */
#ifndef FUZZ_MAKING_ITEMS_H
#define FUZZ_MAKING_ITEMS_H

#include "making_conditions.h"

static void make_number(making *m, naive_item *item)
{
    item->kind = NUMBERS;
    item->decimals = below(&m->dice, 3);
    item->low = random_decimal(&m->dice, -3, 3, item->decimals);
    item->high = plus(item->low, random_decimal(&m->dice, 1, 9, item->decimals));
    fa_buffer_add_z(&m->text, "number = { min = ");
    write_number(&m->text, item->low);
    fa_buffer_add_z(&m->text, ", max = ");
    write_number(&m->text, item->high);
    fa_buffer_add_format(&m->text, ", decimals = %d }", item->decimals);
}

/* Whole numbers in a row, as in most instruments. */
static void make_scale(making *m, naive_item *item)
{
    int from = below(&m->dice, 4) - 1;
    item->count = 2 + below(&m->dice, VALUES - 1);
    for (int i = 0; i < item->count; i++)
        item->values[i] = item->counts[i] = whole(from + i);
    fa_buffer_add_format(&m->text, "scale = { %d, %d }", from, from + item->count - 1);
}

static void make_choices(making *m, naive_item *item, const char *field)
{
    int scale = below(&m->dice, 2);
    ratio value = random_decimal(&m->dice, -4, 3, scale);
    item->count = 2 + below(&m->dice, VALUES - 1);
    fa_buffer_add_format(&m->text, "%s = { ", field);
    for (int i = 0; i < item->count; i++) {
        item->values[i] = value;
        item->counts[i] = item->kind == TICKS ? whole(1) : value;
        value = plus(value, plus(random_decimal(&m->dice, 0, 2, scale), reduced(1, ten_to(scale))));
        fa_buffer_add_z(&m->text, "[");
        write_number(&m->text, item->values[i]);
        fa_buffer_add_format(&m->text, "] = \"text %d\", ", i);
    }
    fa_buffer_add_z(&m->text, "}");
}

static void make_yes_no(making *m, naive_item *item)
{
    item->yes_no = true;
    item->count = 2;
    item->values[0] = item->counts[0] = whole(0);
    item->values[1] = item->counts[1] = whole(1);
    fa_buffer_add_z(&m->text, "choices = yes_no");
}

static void make_ticks(making *m, naive_item *item)
{
    item->kind = TICKS;
    make_choices(m, item, "tick_all");
}

static void make_date(making *m, naive_item *item)
{
    item->kind = DATES;
    item->low = whole(DAY_FIRST);
    item->high = whole(DAY_LAST);
    fa_buffer_add_z(&m->text, "date = true");
}

/* counts_as says for each answer what it counts. */
static void make_counts(making *m, naive_item *item)
{
    bool chooses = item->kind == CHOOSES || item->kind == TICKS;
    if (!chooses || chance(&m->dice, 70)) return;
    int scale = below(&m->dice, 2);
    fa_buffer_add_z(&m->text, ", counts_as = { ");
    for (int i = 0; i < item->count; i++) {
        item->counts[i] = random_decimal(&m->dice, -3, 5, scale);
        fa_buffer_add_z(&m->text, "[");
        write_number(&m->text, item->values[i]);
        fa_buffer_add_z(&m->text, "] = ");
        write_number(&m->text, item->counts[i]);
        fa_buffer_add_z(&m->text, ", ");
    }
    fa_buffer_add_z(&m->text, "}");
}

static void make_show(making *m, int index, naive_item *item)
{
    if (index == 0 || chance(&m->dice, 70)) return;
    fa_buffer_add_z(&m->text, ", show_when = ");
    make_whole_condition(m, &item->show, (scope){.items = index});
}

enum { ITEM_KINDS = 9 };

static void make_item(making *m, int index, int kind)
{
    static const char *const ticks[] = {"refuse", "highest", "lowest"};
    naive_item *item = &m->naive.items[index];
    *item = (naive_item){.optional = chance(&m->dice, 20), .declines = chance(&m->dice, 20)};
    fa_buffer_add_format(&m->text, "item 'i%d' { text = 'Item', scored = false, ", index);
    if (item->optional) fa_buffer_add_z(&m->text, "optional = true, ");
    if (item->declines) fa_buffer_add_z(&m->text, "blank_because = 'declined', ");
    if (kind == 0) make_number(m, item);
    if (kind == 1) make_choices(m, item, "choices");
    if (kind == 2) make_yes_no(m, item);
    if (kind == 3 || kind == 4 || kind == 7) make_scale(m, item);
    if (kind == 5) make_ticks(m, item);
    if (kind == 6 || kind == 8) make_date(m, item);
    make_counts(m, item);
    if (item->kind == CHOOSES || item->kind == NUMBERS) {
        item->ticks = below(&m->dice, 3);
        fa_buffer_add_format(&m->text, ", two_ticks = '%s'", ticks[item->ticks]);
    }
    make_show(m, index, item);
    fa_buffer_add_z(&m->text, " }\n");
}

#endif
