package org.followup.acceptance.planted.core.reports;

import org.followup.acceptance.planted.core.imports.Import;

public record Imports(Import it) {}
