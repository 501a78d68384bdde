package edu.colloquy.local.cli.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * What was found of one student's work, as it is written out.
 *
 * @param firstWrongStep from 0; null if nothing wrong was found
 */
record Judgement(
    String id,
    @JsonProperty("first_wrong_step") Integer firstWrongStep,
    String reason,
    @JsonIgnore Duration took) {}
