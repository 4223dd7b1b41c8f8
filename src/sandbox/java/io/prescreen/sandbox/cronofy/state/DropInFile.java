package io.prescreen.sandbox.cronofy.state;

import io.prescreen.sandbox.calendar.IcsCalendar;
import io.prescreen.sandbox.calendar.InvalidIcsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A file of the drop-in folder as last read.
 *
 * @param calendar empty if the file is broken
 * @param complaint what is wrong with a broken file
 */
public record DropInFile(
        Path path, FileTime modified, long size, Optional<MailboxCalendar> calendar, String complaint) {

    private static final String EXTENSION = ".ics";

    static boolean isCalendar(Path path) {
        return path.getFileName().toString().endsWith(EXTENSION) && Files.isRegularFile(path);
    }

    static DropInFile read(Path path, ZoneId ownerZone) throws IOException {
        FileTime modified = Files.getLastModifiedTime(path);
        long size = Files.size(path);
        try {
            return new DropInFile(path, modified, size, Optional.of(calendar(path, ownerZone)), "");
        } catch (InvalidIcsException | IOException broken) {
            return new DropInFile(path, modified, size, Optional.empty(), path + ": " + broken.getMessage());
        }
    }

    boolean isUpToDate() throws IOException {
        return modified.equals(Files.getLastModifiedTime(path)) && size == Files.size(path);
    }

    private static MailboxCalendar calendar(Path path, ZoneId ownerZone) throws IOException {
        String file = path.getFileName().toString();
        String name = file.substring(0, file.length() - EXTENSION.length());
        String ics = Files.readString(path);
        return new MailboxCalendar(name, false, ics, IcsCalendar.parse(ics, ownerZone));
    }
}
