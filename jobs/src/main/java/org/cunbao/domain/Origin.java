package org.cunbao.domain;

/** Where a figure comes from: one cell of one delivery, or the units that were added up. */
public sealed interface Origin permits SourceCell, Coverage {}
