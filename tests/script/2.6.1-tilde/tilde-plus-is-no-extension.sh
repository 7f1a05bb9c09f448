echo ~+ ~-
