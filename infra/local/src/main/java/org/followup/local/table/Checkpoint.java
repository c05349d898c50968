package org.followup.local.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.local.folder.StateFile;

/**
 * How far one reader has come in each shard of the stream; kept in a file, so that a restart loses
 * nothing.
 */
final class Checkpoint {

    private final StateFile file;
    private final Map<String, String> sequenceByShard = new LinkedHashMap<>();

    Checkpoint(StateFile file) {
        this.file = file;
        for (String line : file.lines()) {
            int space = line.indexOf(' ');
            sequenceByShard.put(line.substring(0, space), line.substring(space + 1));
        }
    }

    Optional<String> after(String shard) {
        return Optional.ofNullable(sequenceByShard.get(shard));
    }

    void reached(String shard, String sequence) {
        sequenceByShard.put(shard, sequence);
        write();
    }

    /** Forgets shards that the stream has dropped. */
    void keepOnly(Set<String> shards) {
        if (sequenceByShard.keySet().retainAll(shards)) {
            write();
        }
    }

    private void write() {
        file.write(
                sequenceByShard.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }
}
