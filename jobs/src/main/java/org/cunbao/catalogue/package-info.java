/**
 * Everything that a statistician may change without a compiler, read and checked at start.
 *
 * <p>In: the folder {@code templates/}, or the copy packed in the jar ({@link org.cunbao.catalogue.TemplateFiles}).
 * Out: {@link org.cunbao.catalogue.Catalogue}, the front door, or {@link org.cunbao.catalogue.InvalidTemplates} with
 * all problems at once, each with file and line. To read one more file, copy {@code AreaFiles} (a table) or
 * {@code FormFile} (a YAML file); to add a kind of rule, add a record to {@link org.cunbao.catalogue.Condition}, its
 * blanks to {@code ConditionReader}, and its judgement to the package {@code validate}. What the template of the
 * summary workbook may ask for is listed in {@link org.cunbao.catalogue.BookBlock}.
 */
@NullMarked
package org.cunbao.catalogue;

import org.jspecify.annotations.NullMarked;
