package edu.colloquy.contract.rest;

import edu.colloquy.contract.Require;

/** POST /api/students. */
public record NewStudent(String name, String email) {
  public NewStudent {
    Require.text("name", name, 100);
    email = Require.email("email", email);
  }
}
