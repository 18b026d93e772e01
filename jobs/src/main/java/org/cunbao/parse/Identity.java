package org.cunbao.parse;

import org.cunbao.catalogue.Area;
import org.cunbao.catalogue.Form;
import org.cunbao.domain.SourceCell;

/**
 * Whose form it is, established.
 *
 * @param unit the unit whose figures these are
 * @param form the form of that kind of unit
 * @param source where the unit's code was read
 */
record Identity(Area unit, Form form, SourceCell source) {}
