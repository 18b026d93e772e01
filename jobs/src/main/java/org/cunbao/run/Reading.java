package org.cunbao.run;

import org.cunbao.domain.Receipt;
import org.cunbao.parse.Parsed;

/** A delivery and what was read in it. */
record Reading(Receipt receipt, Parsed parsed) {}
