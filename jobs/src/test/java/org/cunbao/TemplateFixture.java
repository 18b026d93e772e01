package org.cunbao;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.InvalidTemplates;
import org.cunbao.catalogue.TemplateFiles;

/** The packed template set with some files exchanged. */
public final class TemplateFixture {

    private TemplateFixture() {}

    /** The packed files as text, to be changed at will. */
    public static SortedMap<String, byte[]> packed() {
        return TemplateFiles.packed().all();
    }

    /** The packed catalogue with these files instead of the packed ones. */
    public static Catalogue with(Map<String, String> texts) {
        SortedMap<String, byte[]> files = packed();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return read(files);
    }

    /** The packed catalogue with this one rule file and no other. */
    public static Catalogue withRules(String yaml) {
        SortedMap<String, byte[]> files = packed();
        files.keySet().removeIf(name -> name.startsWith("rules/"));
        files.put("rules/test.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return read(files);
    }

    /** The catalogue of a template set without problems. */
    public static Catalogue read(SortedMap<String, byte[]> files) {
        try {
            return Catalogue.read(new TemplateFiles(files));
        } catch (InvalidTemplates e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }
}
