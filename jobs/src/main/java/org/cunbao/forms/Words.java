package org.cunbao.forms;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Catalogue;
import org.cunbao.catalogue.Form;
import org.cunbao.catalogue.Messages;

/**
 * What one sheet is about, and the words for it.
 *
 * @param form whose identity the sheet carries; on a roster the village form
 * @param unit that fills the sheet in
 */
record Words(Catalogue catalogue, Form form, Area unit, YearMonth period) {

    String say(String key, Object... arguments) {
        return messages().text("forms." + key, arguments);
    }

    Messages messages() {
        return catalogue.messages();
    }

    /** The mark of sample data; empty for a real county. */
    public Optional<String> mark() {
        return catalogue.county().synthetic() ? Optional.of(messages().text("synthetic")) : Optional.empty();
    }

    /** The texts that state that an indicator does not concern the unit, the clearest (longest) first. */
    List<String> notApplicable() {
        return form.notApplicable().stream()
                .sorted(Comparator.comparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .toList();
    }
}
