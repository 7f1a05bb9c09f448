true && echo and || echo or & wait
