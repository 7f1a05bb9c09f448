for i in 1 2; do eval continue; echo no; done; echo end
