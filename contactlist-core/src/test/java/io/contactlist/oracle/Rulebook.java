package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ListRules;
import java.util.IdentityHashMap;
import java.util.Map;

/** Finds the sheet from which a list's rules were made. */
final class Rulebook {

    private final Map<ListRules, RuleSheet> sheets = new IdentityHashMap<>();

    ListRules publish(RuleSheet sheet) {
        ListRules rules = sheet.toListRules();
        sheets.put(rules, sheet);
        return rules;
    }

    RuleSheet sheet(ListRules rules) {
        return sheets.get(rules);
    }
}
