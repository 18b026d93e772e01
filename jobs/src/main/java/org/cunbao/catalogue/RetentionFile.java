package org.cunbao.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code retention.yaml}. With a template set without the file nothing may be deleted. */
final class RetentionFile {

    private RetentionFile() {}

    static Optional<Retention> read(TemplateFiles files, Problems problems) {
        if (files.find(Retention.FILE).isEmpty()) {
            return Optional.empty();
        }
        return YamlMap.read(files, Retention.FILE, problems).flatMap(yaml -> {
            OptionalInt originals = years(yaml, "originals-years", "原始资料", Retention.LEAST_ORIGINALS);
            OptionalInt aggregates = years(yaml, "aggregates-years", "汇总性资料", Retention.LEAST_AGGREGATES);
            yaml.finish();
            return originals.isPresent() && aggregates.isPresent()
                    ? Optional.of(new Retention(originals.getAsInt(), aggregates.getAsInt()))
                    : Optional.empty();
        });
    }

    private static OptionalInt years(YamlMap yaml, String key, String what, int least) {
        if (!yaml.has(key)) {
            yaml.problem(yaml.line(), "缺少“" + key + "”");
            return OptionalInt.empty();
        }
        OptionalInt years = yaml.count(key);
        if (years.isPresent() && years.getAsInt() < least) {
            yaml.problem(
                    yaml.line(key),
                    "“" + key + "”不能小于 " + least + "：按《统计法实施条例》，" + what + "至少保存 " + least + " 年，写的是 "
                            + years.getAsInt());
            return OptionalInt.empty();
        }
        return years;
    }
}
