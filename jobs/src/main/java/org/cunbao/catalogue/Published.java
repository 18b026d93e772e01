package org.cunbao.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cunbao.formula.Formula;

/**
 * Figures that were already made public for a month, and what must hold between them.
 *
 * @param figures in the order of the file
 */
public record Published(List<Figure> figures, List<Identity> identities) {

    public Published {
        figures = List.copyOf(figures);
        identities = List.copyOf(identities);
    }

    /** How exactly a figure was printed. */
    public sealed interface Precision {
        record Exact() implements Precision {}

        /** Rounded half up to so many digits after the point. */
        record Rounded(int decimals) implements Precision {}

        /** Printed as “over so many”; the true figure lies between it and the ceiling, both included. */
        record AtLeast(BigDecimal ceiling) implements Precision {}
    }

    /**
     * A printed figure.
     *
     * @param id such as {@code P70}
     * @param chapter the chapter's code, or {@code scope}
     * @param expression gives the figure from the data
     * @param referencePeriod the time it speaks of, in words
     * @param remark what is odd about it; may be empty
     */
    public record Figure(
            String id,
            String chapter,
            String label,
            Formula expression,
            BigDecimal published,
            String unit,
            Precision precision,
            String referencePeriod,
            String remark) {}

    /** {@code left = right} between printed figures, and why. */
    public record Identity(String id, Formula left, Formula right, String reason) {}

    public Optional<Figure> find(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }
}
