"""End-to-end laws: what the whole program promises, asked of the program itself."""
