package org.chrysalis.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked from the class path once per home and kept there. */
final class PostgresBinaries {

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks when this very archive is not there yet. */
    static PostgresBinaries in(Path home) throws IOException {
        ClassPathResource archive = new ClassPathResource(archiveName());
        if (!archive.exists()) {
            throw new StartRefused("This build of Chrysalis brings no PostgreSQL for " + platform()
                    + ": set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
        }
        Path all = home.resolve("postgresql");
        // The size tells one release's archive from another's without reading all of it on each start.
        Path wanted = all.resolve(platform() + "-" + archive.contentLength());
        if (!Files.isDirectory(wanted)) {
            log.info("Unpacking PostgreSQL into {}, once", wanted);
            Path unfinished = all.resolve("unfinished");
            deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            unpack(archive, unfinished);
            // Renamed last, so that a program killed half-way never leaves half a PostgreSQL behind.
            Files.move(unfinished, wanted, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(wanted);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    /** To be called once nothing runs from an earlier release's any more. */
    void removeOthers() throws IOException {
        try (Stream<Path> found = Files.list(folder.getParent())) {
            for (Path other : found.filter(path -> !path.equals(folder)).toList()) {
                deleteRecursively(other);
            }
        }
    }

    private static void unpack(ClassPathResource archive, Path folder) throws IOException {
        try (InputStream in = archive.getInputStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive reaches outside its folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if (!isWindows()) {
            boolean executable = (entry.getMode() & 0111) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static String archiveName() {
        return "postgres-" + platform() + ".txz";
    }

    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        return system + "-" + (arm ? "arm_64" : "x86_64");
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
