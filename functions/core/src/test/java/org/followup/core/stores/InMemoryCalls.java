package org.followup.core.stores;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.Calls;

record InMemoryCalls(InMemoryStore store) implements Calls {

    @Override
    public List<Call> to(String office, int most) {
        var lastNoted = Comparator.comparingLong(Call::sequence).reversed();
        return store.all(Call.class, call -> call.office().equals(office), lastNoted).stream()
                .limit(most)
                .toList();
    }

    @Override
    public List<Call> since(LocalDate day, int most) {
        var latest = Comparator.comparing(Call::calledOn).reversed();
        return store.all(Call.class, call -> !call.calledOn().isBefore(day), latest).stream()
                .limit(most)
                .toList();
    }
}
