/** What people do with the service, on the whole service, in a real browser. */
@org.jspecify.annotations.NullMarked
package org.followup.acceptance.journeys;
