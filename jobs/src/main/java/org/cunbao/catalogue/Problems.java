package org.cunbao.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that the author of a template sees everything at once. */
final class Problems {

    private final List<TemplateProblem> found = new ArrayList<>();

    void add(String file, int line, String message) {
        found.add(new TemplateProblem(file, line, message));
    }

    void throwIfAny() throws InvalidTemplates {
        if (!found.isEmpty()) {
            throw new InvalidTemplates(found);
        }
    }
}
