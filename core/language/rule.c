/* Reads rule "id" { … }. */
#include "language/reading.h"

void fa_read_rule(fa_reading *reading, const fa_declaration *declaration, fa_rule *rule)
{
    static const char *const levels[] = {"",       "info",      "suggest", "caution",
                                         "urgent", "emergency", NULL};
    static const char *const actions[] = {"fit", "modify", "wait", "ask", "do_not_treat", NULL};
    char where[96];
    fa_reading_where(declaration, where, sizeof where);
    rule->say = fa_reading_text(declaration, "say");
    rule->source = fa_reading_text(declaration, "source");
    rule->unproved = fa_reading_text(declaration, "unproved");
    const fa_value *level = fa_shape_get(declaration, "level");
    const fa_value *action = fa_shape_get(declaration, "action");
    const fa_value *when = fa_shape_get(declaration, "when");
    if (level != NULL) {
        int option = fa_reading_option(reading, where, "level", level->text, levels, level->line);
        if (option >= 0) rule->level = (fa_level)option;
    }
    if (action != NULL &&
        fa_reading_option(reading, where, "action", action->text, actions, action->line) >= 0)
        rule->action = action->text;
    if (when != NULL) fa_read_condition(reading, when, where, &rule->when);
}
