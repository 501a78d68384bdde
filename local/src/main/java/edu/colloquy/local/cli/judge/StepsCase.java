package edu.colloquy.local.cli.judge;

import java.util.List;

/** One student's work on a problem whose right solution is known. */
record StepsCase(String id, String problem, String referenceSolution, List<String> studentSteps) {}
