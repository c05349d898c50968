package org.followup.web.forums;

import java.util.List;
import org.followup.core.access.Person;

/**
 * On one machine only: the people of the demonstration, whom a newcomer may look in as with one
 * click.
 */
public interface LookIn {

    List<Person> people();
}
