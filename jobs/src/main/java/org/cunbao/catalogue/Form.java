package org.cunbao.catalogue;

import java.util.List;
import java.util.Set;
import org.cunbao.domain.AreaKind;

/**
 * A collection form as declared in {@code templates/forms/}.
 *
 * @param unitKind the kind of unit that fills it in
 * @param number 表号, such as {@code XCZL01}
 * @param sheet the name of the sheet
 * @param authority 制定机关; a marked placeholder until it is known, likewise {@code approval} and {@code validUntil}
 * @param approval 批准文号
 * @param validUntil 有效期至
 * @param version 表式版本
 * @param rosterSheet the name of the sheet on which a township fills in for its villages; empty when there is none
 * @param hint what the form says about zero and blank
 * @param notApplicable texts that state that an indicator does not concern the unit
 * @param blank texts that count as an empty cell
 * @param zero texts that count as zero
 * @param signatures captions of the signature line
 */
public record Form(
        AreaKind unitKind,
        String number,
        String title,
        String sheet,
        String authority,
        String approval,
        String validUntil,
        String version,
        String rosterSheet,
        String hint,
        Set<String> notApplicable,
        Set<String> blank,
        Set<String> zero,
        List<String> signatures) {

    public boolean hasRoster() {
        return !rosterSheet.isEmpty();
    }
}
