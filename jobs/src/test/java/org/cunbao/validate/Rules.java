package org.cunbao.validate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cunbao.TemplateFixture;
import org.cunbao.catalogue.Catalogue;

/** Catalogues that hold a few rules only. */
final class Rules {

    private static final Map<String, Catalogue> READ = new ConcurrentHashMap<>();

    private Rules() {}

    /** Each rule as {@code scope; severity; kind: …; blank: …}; they are named T-01, T-02 … */
    static Catalogue of(String... rules) {
        StringBuilder yaml = new StringBuilder("rules:\n");
        for (int i = 0; i < rules.length; i++) {
            List<String> parts = List.of(rules[i].split("; ", -1));
            yaml.append("  - id: T-0").append(i + 1).append('\n');
            yaml.append("    scope: ").append(parts.get(0)).append('\n');
            yaml.append("    severity: ").append(parts.get(1)).append('\n');
            yaml.append(parts.stream().skip(2).map(part -> "    " + part + "\n").collect(Collectors.joining()));
            yaml.append("    label: 试\n    reason: 试\n    remedy: 试\n");
            yaml.append("    examples:\n      - {outcome: passed}\n");
        }
        return READ.computeIfAbsent(yaml.toString(), TemplateFixture::withRules);
    }
}
