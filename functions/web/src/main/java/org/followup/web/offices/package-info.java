/** The register of offices and their people. */
@NullMarked
package org.followup.web.offices;

import org.jspecify.annotations.NullMarked;
