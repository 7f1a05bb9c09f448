type sed
