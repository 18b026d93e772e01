/**
 * What lies in {@code input/<period>/} → what was received.
 *
 * <p>In: a folder. Out: {@link org.cunbao.intake.Intake}: one {@link org.cunbao.intake.Arrival} for each file, its
 * bytes kept in the {@link org.cunbao.intake.Archive} under their hash, and a finding for everything that was left
 * alone. The front door is {@link org.cunbao.intake.Inbox}. Nothing here looks into a file. To leave one more kind of
 * leftover alone, add its name to {@code FileNames}; to report one more circumstance, copy {@code FILE-VANISHED} in
 * {@code Circumstance} and write its three texts in {@code templates/messages/}.
 */
@NullMarked
package org.cunbao.intake;

import org.jspecify.annotations.NullMarked;
