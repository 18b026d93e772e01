package org.cunbao.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A template set: the files below {@code templates/} by their path with {@code /}, held in memory. Immutable. */
public final class TemplateFiles {

    private static final String PACKED = "/templates/county.yaml";

    private final SortedMap<String, byte[]> files;

    public TemplateFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** Reads a folder. Hidden files, editors' leftovers and the folder's README do not belong to the set. */
    public static TemplateFiles ofFolder(Path folder) throws IOException {
        TreeMap<String, byte[]> read = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (belongs(name)) {
                    read.put(name, Files.readAllBytes(file));
                }
            }
        }
        return new TemplateFiles(read);
    }

    /** The set packed in this program. */
    public static TemplateFiles packed() {
        try {
            URL url = TemplateFiles.class.getResource(PACKED);
            if (url == null) {
                throw new IllegalStateException("no templates are packed in this program");
            }
            URI marker = url.toURI();
            if (!"jar".equals(marker.getScheme())) {
                return ofFolder(Path.of(marker).resolveSibling(""));
            }
            try (FileSystem jar = FileSystems.newFileSystem(marker, Map.of())) {
                return ofFolder(jar.getPath("/templates"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The set that holds just one of the packed files: for those who need it before anything else is read. */
    static TemplateFiles packed(String name) {
        return new TemplateFiles(Map.of(
                name,
                readPacked(name).orElseThrow(() -> new IllegalStateException("not packed in this program: " + name))));
    }

    private static Optional<byte[]> readPacked(String name) {
        try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean belongs(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !last.startsWith(".") && !last.startsWith("~$") && !last.endsWith("~") && !name.equals("README.md");
    }

    /**
     * The bytes of a file; of the one packed in this program when the set lacks it, as a set does that was written out,
     * or frozen, by an earlier version. Empty when there is neither.
     */
    public Optional<byte[]> findOrPacked(String name) {
        return find(name).or(() -> readPacked(name));
    }

    /** The bytes of a file; empty when the set lacks it. */
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    /** All files, by path. */
    public SortedMap<String, byte[]> all() {
        TreeMap<String, byte[]> copy = new TreeMap<>();
        files.forEach((name, bytes) -> copy.put(name, bytes.clone()));
        return copy;
    }

    /** The paths that begin with a folder such as {@code rules/}. */
    public List<String> below(String folder) {
        return files.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    /** The names of the files that only one of two sets has, or that differ, in order. */
    public List<String> differencesFrom(TemplateFiles other) {
        SortedSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(other.files.keySet());
        names.removeIf(name -> Arrays.equals(files.get(name), other.files.get(name)));
        return List.copyOf(names);
    }

    /** SHA-256 over names and contents, lower-case hex: equal sets have equal hashes. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
