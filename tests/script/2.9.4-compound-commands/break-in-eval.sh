for i in 1 2; do eval break; echo no; done; echo end
