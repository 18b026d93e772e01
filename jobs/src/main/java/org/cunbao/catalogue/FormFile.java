package org.cunbao.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cunbao.domain.AreaKind;

/** Reads one file of {@code forms/}. */
final class FormFile {

    private FormFile() {}

    static Optional<Form> read(TemplateFiles files, String name, AreaKind unitKind, Problems problems) {
        return YamlMap.read(files, name, problems).map(yaml -> {
            Optional<YamlMap> markers = yaml.map("markers");
            Form form = new Form(
                    unitKind,
                    yaml.text("number"),
                    yaml.text("title"),
                    yaml.text("sheet"),
                    yaml.text("authority"),
                    yaml.text("approval"),
                    yaml.text("valid-until"),
                    yaml.text("version"),
                    yaml.optionalText("roster-sheet").orElse(""),
                    yaml.text("hint"),
                    texts(markers, "not-applicable"),
                    texts(markers, "blank"),
                    texts(markers, "zero"),
                    List.copyOf(yaml.texts("signatures")));
            markers.ifPresent(YamlMap::finish);
            yaml.finish();
            return form;
        });
    }

    private static Set<String> texts(Optional<YamlMap> markers, String key) {
        return markers.map(map -> Set.copyOf(map.texts(key))).orElse(Set.of());
    }
}
