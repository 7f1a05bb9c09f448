echo data | { cat & wait; echo end; }
