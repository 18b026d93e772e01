package org.cunbao.parse.file;

/**
 * One entry of a ZIP file, as its two headers agree to describe it.
 *
 * @param deflated whether it is compressed; otherwise it is stored as it is
 * @param start where its bytes begin in the file
 * @param packed how many bytes it takes there
 * @param size how many bytes come out
 * @param crc the CRC-32 of those
 */
record ZipPart(String name, boolean deflated, int start, int packed, long size, long crc) {

    int end() {
        return start + packed;
    }
}
