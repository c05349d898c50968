/** What {@code template.yaml} promises: what linters do not see, and what an emulator drops. */
@NullMarked
package org.followup.acceptance.template;

import org.jspecify.annotations.NullMarked;
