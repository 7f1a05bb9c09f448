for i in 1 2; do if true; then { case x in x) break;; esac; }; fi; echo no; done; echo end
