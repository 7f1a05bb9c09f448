command -V sed
