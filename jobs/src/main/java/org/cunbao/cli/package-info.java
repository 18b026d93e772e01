/**
 * The commands.
 *
 * <p>In: what the user typed. Out: messages in the user's language and an exit code. The front door is
 * {@link org.cunbao.cli.Main}. To add a command, copy {@code VerifyCommand}, name it in {@code CunBao}, and give it its
 * texts under {@code cunbao.<name>} in {@code templates/messages/}.
 */
@NullMarked
package org.cunbao.cli;

import org.jspecify.annotations.NullMarked;
