package org.followup.acceptance.planted.core.practices;

import org.followup.acceptance.planted.core.imports.Import;

public record LooksAtImports(Import it) {}
