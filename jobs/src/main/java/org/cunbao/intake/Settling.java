package org.cunbao.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Waits until files that somebody is still copying have come to rest. All files are watched together, so that a folder
 * of three hundred fresh files costs one pause.
 *
 * @param old a file untouched for this long is at rest without waiting
 * @param pause between two looks
 * @param looks how often to look again before giving up
 */
record Settling(Duration old, Duration pause, int looks) {

    static final Settling USUAL = new Settling(Duration.ofSeconds(5), Duration.ofMillis(500), 6);

    /**
     * The files that never came to rest.
     *
     * @param listed each file with its stamp when it was listed
     * @throws InterruptedIOException when the thread is told to stop
     */
    Set<Path> stillGrowing(Map<Path, Stamp> listed) throws InterruptedIOException {
        Instant recent = Instant.now().minus(old);
        Map<Path, Stamp> restless = new TreeMap<>(listed);
        restless.values().removeIf(stamp -> stamp.modified().toInstant().isBefore(recent));
        for (int look = 0; look < looks && !restless.isEmpty(); look++) {
            sleep();
            lookAgain(restless);
        }
        return restless.keySet();
    }

    private static void lookAgain(Map<Path, Stamp> restless) {
        for (Iterator<Map.Entry<Path, Stamp>> all = restless.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Path, Stamp> entry = all.next();
            try {
                Stamp now = Stamp.of(entry.getKey());
                if (now.equals(entry.getValue())) {
                    all.remove();
                } else {
                    entry.setValue(now);
                }
            } catch (IOException e) {
                // It is gone or closed to us: whoever opens it next reports that.
                all.remove();
            }
        }
    }

    /** @throws InterruptedIOException when the thread is told to stop */
    void sleep() throws InterruptedIOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while files settle");
        }
    }
}
