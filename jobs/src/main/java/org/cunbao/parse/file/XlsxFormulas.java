package org.cunbao.parse.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the formulas of one worksheet. */
final class XlsxFormulas {

    private final Map<Address, Formula> formulas = new LinkedHashMap<>();
    private final Map<String, Shared> shared = new HashMap<>();

    /** The formula of a group, at its first cell. */
    private record Shared(Address first, String text) {}

    /** Reads up to the end of the element {@code f} that starts here. */
    void read(Xml xml, Address address, Room room) throws Unreadable {
        boolean grouped = xml.attribute("t").orElse("").equals("shared");
        String group = xml.attribute("si").orElse("");
        String text = XlsxText.unescaped(xml.text(Limits.FORMULA_CHARACTERS));
        room.text(text);
        if (!grouped) {
            formulas.put(address, new Formula(text, 0, 0));
            return;
        }
        if (!text.isEmpty()) {
            shared.put(group, new Shared(address, text));
        }
        Shared known = shared.get(group);
        formulas.put(
                address,
                known == null
                        ? new Formula("", 0, 0)
                        : new Formula(
                                known.text(),
                                address.row() - known.first().row(),
                                address.column() - known.first().column()));
    }

    boolean has(Address address) {
        return formulas.containsKey(address);
    }

    Map<Address, Formula> all() {
        return formulas;
    }
}
