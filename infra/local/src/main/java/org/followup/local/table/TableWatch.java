package org.followup.local.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Who looks at everything that is asked of the table; tests do, a running service has none. */
@FunctionalInterface
public interface TableWatch {

    /** The client that is used instead. */
    DynamoDbClient around(DynamoDbClient client);
}
