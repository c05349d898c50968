package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;

final class DynamoDbOffices implements Offices {

    private final Table table;

    DynamoDbOffices(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Office> find(OfficeId id) {
        return table.find(Office.class, RegisterKeys.office(id));
    }

    @Override
    public List<Office> all() {
        return table.all(Office.class, RegisterKeys.REGISTER, RegisterKeys.OFFICES);
    }
}
