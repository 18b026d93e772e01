package org.cunbao.domain;

import java.util.List;

/**
 * What goes back to one township, or to the departments, after a revision.
 *
 * @param name the folder's name below {@code returns/}, and whom it is for
 * @param missing full names of the units from which nothing came, in the order of the register
 * @param files what has to be corrected, the worst first
 */
public record ReturnFolder(String name, List<String> missing, List<ReturnedFile> files) {

    public ReturnFolder {
        missing = List.copyOf(missing);
        files = List.copyOf(files);
    }

    /**
     * A delivery that goes back, marked.
     *
     * @param name of the marked copy in the folder
     * @param path of the delivery below {@code input/<period>/}
     * @param errors findings that refuse something
     * @param queries findings that ask for an explanation
     */
    public record ReturnedFile(String name, String path, int errors, int queries) {}
}
