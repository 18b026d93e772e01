/**
 * The official list of area codes → the templates of any county.
 *
 * <p>In: files of the national statistical area codes and the templates packed in the program. Out: a template set in
 * which everything that belonged to the packed county is the other county's, or an empty line that says what belongs
 * there; or {@link org.cunbao.county.InvalidCodes} with everything that is wrong in the files. The front doors are
 * {@link org.cunbao.county.CodeList} and {@link org.cunbao.county.CountyTemplates}. To accept one more layout of the
 * list, add its header to {@code Layout}; what a name tells of a unit is in {@code UnitName}.
 */
@NullMarked
package org.cunbao.county;

import org.jspecify.annotations.NullMarked;
