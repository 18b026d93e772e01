package org.cunbao.formula;

import java.math.BigDecimal;
import java.util.Set;

/** What a formula comes to. */
public sealed interface Result {

    record Amount(BigDecimal amount) implements Result {}

    record Truth(boolean holds) implements Result {}

    /** Something that the formula needs is missing, or it divides by zero. */
    record Undecided(Set<Reference> missing) implements Result {}
}
