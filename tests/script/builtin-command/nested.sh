command command command echo deep
