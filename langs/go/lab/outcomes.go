package main

import "fmt"

// happened is what a mistake came to, seen from inside.
type happened struct {
	Outcome string `json:"outcome"`
	What    string `json:"what,omitempty"`
}

// mistake makes one of the mechanism's. A panic of a mistake is its outcome, as an error is.
func mistake(name string) (answer any, err error) {
	if why, ok := rejected[name]; ok {
		return happened{"rejected", why}, nil
	}
	commit, ok := mistakes[name]
	if !ok {
		return nil, fmt.Errorf("unknown mistake %s", name)
	}
	defer func() {
		if caught := recover(); caught != nil {
			answer = happened{"exception", fmt.Sprintf("panic: %v", caught)}
		}
	}()
	value, err := commit()
	if err != nil {
		return happened{"exception", fmt.Sprintf("%T: %v", err, err)}, nil
	}
	if value == nil {
		return happened{Outcome: "nothing"}, nil
	}
	return happened{"value", fmt.Sprint(value)}, nil
}
