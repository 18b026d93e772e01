package org.cunbao.parse;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cunbao.parse.file.Address;
import org.cunbao.parse.file.Cell;
import org.cunbao.parse.file.Formula;
import org.cunbao.parse.file.Sheet;

/**
 * Works out formulas that only add and subtract cells of their own sheet, {@code SUM} among them: those that forms are
 * filled in with. Answers nothing for any other formula, nor where a cell is no number.
 */
final class SimpleFormula {

    private static final Pattern REFERENCE = Pattern.compile("(\\$?)([A-Z]{1,3})(\\$?)([1-9]\\d{0,6})(?![\\w(!.])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:\\.\\d{1,15})?(?![\\w.%])");
    private static final int DEPTH = 32;
    /** How many cells all formulas of a sheet together may ask for. */
    private static final int WORK = 1_000_000;

    private final NavigableMap<Integer, Sheet.Row> rows = new TreeMap<>();
    private int work = WORK;

    SimpleFormula(Sheet sheet) {
        sheet.rows().forEach(row -> rows.put(row.number(), row));
    }

    /** What the cells as stored make of a formula; empty when it is not one of these. */
    Optional<BigDecimal> value(Formula formula) {
        try {
            Reader reader = new Reader(formula);
            BigDecimal value = reader.sum(0);
            return reader.atEnd() ? Optional.of(value) : Optional.empty();
        } catch (Other e) {
            return Optional.empty();
        }
    }

    /** The formula is another one. */
    private static final class Other extends Exception {
        private static final long serialVersionUID = 1L;

        Other() {
            super("", null, false, false);
        }
    }

    /** Reads one formula from left to right. */
    private final class Reader {

        private final Formula formula;
        private final String text;
        private int at;

        Reader(Formula formula) {
            this.formula = formula;
            this.text = formula.text().replace(" ", "").toUpperCase(Locale.ROOT);
        }

        boolean atEnd() {
            return at == text.length();
        }

        BigDecimal sum(int depth) throws Other {
            boolean minus = takes('-');
            if (!minus) {
                takes('+');
            }
            BigDecimal total = signed(minus, term(depth));
            while (peek() == '+' || peek() == '-') {
                boolean less = text.charAt(at++) == '-';
                total = total.add(signed(less, term(depth)));
            }
            return total;
        }

        private static BigDecimal signed(boolean minus, BigDecimal amount) {
            return minus ? amount.negate() : amount;
        }

        private BigDecimal term(int depth) throws Other {
            if (depth > DEPTH) {
                throw new Other();
            }
            if (takes('(')) {
                BigDecimal inner = sum(depth + 1);
                take(')');
                return inner;
            }
            if (text.startsWith("SUM(", at)) {
                at += 4;
                return arguments(depth + 1);
            }
            Matcher number = from(NUMBER);
            if (number.lookingAt()) {
                at = number.end();
                return new BigDecimal(number.group());
            }
            return amount(reference(), false);
        }

        private BigDecimal arguments(int depth) throws Other {
            BigDecimal total = BigDecimal.ZERO;
            do {
                Matcher first = from(REFERENCE);
                boolean reference = first.lookingAt();
                char next = reference && first.end() < text.length() ? text.charAt(first.end()) : ',';
                if (reference && (next == ':' || next == ',' || next == ')')) {
                    Address from = reference();
                    total = total.add(area(from, takes(':') ? reference() : from));
                } else {
                    total = total.add(sum(depth));
                }
            } while (takes(','));
            take(')');
            return total;
        }

        private Address reference() throws Other {
            Matcher found = from(REFERENCE);
            if (!found.lookingAt()) {
                throw new Other();
            }
            at = found.end();
            int column = 0;
            for (char letter : found.group(2).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            return new Address(
                    Integer.parseInt(found.group(4)) + (found.group(3).isEmpty() ? formula.down() : 0),
                    column + (found.group(1).isEmpty() ? formula.right() : 0));
        }

        private Matcher from(Pattern pattern) {
            return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private boolean takes(char wanted) {
            boolean found = peek() == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void take(char wanted) throws Other {
            if (!takes(wanted)) {
                throw new Other();
            }
        }
    }

    /** The numbers of an area; texts and truth values in it do not count, as in a spreadsheet program. */
    private BigDecimal area(Address from, Address to) throws Other {
        if (to.row() < from.row() || to.column() < from.column()) {
            throw new Other();
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Sheet.Row row : rows.subMap(from.row(), true, to.row(), true).values()) {
            for (Cell cell : row.cells().subMap(from.column(), to.column() + 1).values()) {
                total = total.add(amount(cell.address(), true));
            }
            spend();
        }
        return total;
    }

    private BigDecimal amount(Address address, boolean inArea) throws Other {
        spend();
        Sheet.Row row = rows.get(address.row());
        Cell cell = row == null ? Cell.blank(address) : row.cell(address.column());
        boolean ignored = inArea && (cell.type() == Cell.Type.TEXT || cell.type() == Cell.Type.BOOLEAN);
        if (ignored || (cell.type() == Cell.Type.TEXT && cell.raw().isEmpty())) {
            return BigDecimal.ZERO;
        }
        if (cell.type() != Cell.Type.NUMBER) {
            throw new Other();
        }
        return NumberText.stored(cell.raw()).map(NumberText::amount).orElseThrow(Other::new);
    }

    private void spend() throws Other {
        if (--work < 0) {
            throw new Other();
        }
    }
}
